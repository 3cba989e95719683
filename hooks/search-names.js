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

  /* 3 for the whole name, 2 for its start, 0 otherwise; a page before a place on a page. */
  function closeness(group, scores) {
    return Math.max.apply(null, group.map(function (entry) {
      return (scores[entry.location] || 0) + (entry.location.includes("#") ? 0 : 0.5);
    }));
  }

  function learn(documents) {
    names = [];
    documents.forEach(function (entry) {
      [entry.title].concat(entry.aliases ? entry.aliases.split("\n") : []).forEach(function (name) {
        names.push({ name: plain(name), location: entry.location });
      });
    });
  }

  function named(question) {
    var scores = {};
    if (question.length < 3) return scores;
    names.forEach(function (known) {
      var score = known.name === question ? 3 : known.name.startsWith(question) ? 2 : 0;
      if (score > (scores[known.location] || 0)) scores[known.location] = score;
    });
    return scores;
  }

  function namedFirst(groups) {
    var scores = named(plain(asked));
    if (!Object.keys(scores).length) return groups;
    var close = groups.map(function (group, place) {
      var score = closeness(group, scores);
      return { group: group, place: place, score: score >= 2 ? score : 0 };
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
