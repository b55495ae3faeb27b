/// The script of pages of decisions: says that a page has changed since it was made. It never loads the page again by
/// itself, since somebody may be writing on it. Everything works without it.
enum WatchScript {
    /// The whole script.
    static let text = #"""
        "use strict";
        (() => {
          const place = document.querySelector("[data-events]");
          if (!place || !window.EventSource) return;
          // A page that nobody touches stops asking, so that a session ends as if it were closed.
          const patience = 30 * 60 * 1000;
          let source = null;
          let resting = 0;
          let isTold = false;

          const stop = () => {
            if (source) source.close();
            source = null;
          };

          const tell = () => {
            isTold = true;
            stop();
            place.append(place.querySelector("template").content.cloneNode(true));
          };

          const listen = () => {
            if (source || isTold) return;
            source = new EventSource(place.dataset.events);
            source.addEventListener("message", event => {
              if (!isTold && event.lastEventId !== place.dataset.seen) tell();
            });
          };

          const touched = () => {
            clearTimeout(resting);
            resting = setTimeout(stop, patience);
            listen();
          };

          for (const kind of ["pointerdown", "keydown", "focus"]) addEventListener(kind, touched);
          touched();
        })();

        """#
}
