/* Search on file://, where browsers refuse workers: runs the worker's script in a hidden frame
   of the same page. No inline script, so it works under a strict policy. Idle on any server. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  function load(document, url) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = function () { reject(new Error("cannot load " + url)); };
      document.body.appendChild(script);
    });
  }

  function message(data) {
    return new MessageEvent("message", { data: structuredClone(data) });
  }

  class FrameWorker extends EventTarget {
    constructor(url) {
      super();
      var owner = this;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "search";
      document.body.appendChild(this.frame);
      this.scope = this.frame.contentWindow;
      this.scope.postMessage = function (data) {
        setTimeout(function () {
          var event = message(data);
          owner.dispatchEvent(event);
          if (owner.onmessage) owner.onmessage(event);
        });
      };
      this.scope.importScripts = function () {
        return Array.from(arguments).reduce(function (before, script) {
          return before.then(function () { return load(owner.scope.document, script); });
        }, Promise.resolve());
      };
      this.ready = load(this.scope.document, String(url));
    }

    postMessage(data) {
      var scope = this.scope;
      this.ready.then(function () { scope.dispatchEvent(message(data)); });
    }

    terminate() { this.frame.remove(); }
  }

  window.Worker = FrameWorker;
})();
