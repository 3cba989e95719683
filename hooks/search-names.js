/* Runs in front of the theme's own search worker and speaks its messages:
   0 the index arrives, 2 somebody asks, 3 the answer.
   Whoever types the name of something, or the start of it, gets that thing first. */
(function () {
  "use strict";
  var INDEX = 0, QUESTION = 2, ANSWER = 3;
  var names = [];
  var asked = "";
  var listeners = [];
  var listen = self.addEventListener.bind(self);
  var post = self.postMessage.bind(self);

  function plain(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  /* Advice before references, and a page before a place on a page. */
  var LATER = ["evidence/", "glossary", "machines/designs"];
  function weight(location) {
    var later = LATER.some(function (start) { return location.startsWith(start); });
    return (later ? 0 : 0.5) + (location.includes("#") ? 0 : 0.25);
  }

  function closeness(group, scores) {
    return Math.max.apply(null, group.map(function (entry) {
      var score = scores[entry.location];
      return score ? score + weight(entry.location) : 0;
    }));
  }

  function learn(documents) {
    names = [];
    documents.forEach(function (entry) {
      var known = entry.aliases ? entry.aliases.split("\n") : [];
      /* A heading within a page is a name only where the data says so. */
      if (!entry.location.includes("#")) known.push(entry.title);
      known.forEach(function (name) {
        names.push({ name: plain(name), location: entry.location });
      });
    });
  }

  /* 3 for the whole name, 2 for its start, 1 for a phrase within it. */
  function closest(name, question) {
    if (name === question) return 3;
    if (name.startsWith(question)) return 2;
    return question.includes(" ") && (" " + name + " ").includes(" " + question + " ") ? 1 : 0;
  }

  function named(question) {
    var scores = {};
    if (question.length < 3) return scores;
    names.forEach(function (known) {
      var score = closest(known.name, question);
      if (score > (scores[known.location] || 0)) scores[known.location] = score;
    });
    return scores;
  }

  function namedFirst(groups) {
    var scores = named(plain(asked));
    if (!Object.keys(scores).length) return groups;
    var close = groups.map(function (group, place) {
      return { group: group, place: place, score: closeness(group, scores) };
    });
    close.sort(function (a, b) { return b.score - a.score || a.place - b.place; });
    return close.map(function (one) { return one.group; });
  }

  self.addEventListener = function (type, listener, options) {
    if (type === "message") listeners.push(listener); else listen(type, listener, options);
  };

  self.postMessage = function (message) {
    if (message && message.type === ANSWER) message.data.items = namedFirst(message.data.items);
    post(message);
  };

  listen("message", function (event) {
    var message = event.data;
    if (message.type === INDEX) learn(message.data.docs);
    if (message.type === QUESTION) {
      asked = message.data;
      /* To the engine a colon names a field, and an unknown field is an error. */
      message = { type: QUESTION, data: asked.replace(/[:^~]/g, " ") };
    }
    listeners.forEach(function (listener) { listener({ data: message }); });
  });
})();
