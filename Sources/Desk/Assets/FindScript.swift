/// The script of the forms: finds records while their words are typed. Everything works without it.
enum FindScript {
    /// The whole script.
    static let text = #"""
        "use strict";
        (() => {
          const form = document.querySelector("form.edit[data-found]");
          if (!form) return;

          const choice = (field, place, record) => {
            const label = document.createElement("label");
            label.className = "choice";
            const input = document.createElement("input");
            input.type = field.dataset.many === "1" ? "checkbox" : "radio";
            input.name = "v." + place;
            input.value = record.id;
            const text = document.createElement("span");
            const detail = document.createElement("span");
            detail.className = "small soft";
            detail.textContent = record.detail;
            text.append(record.name, document.createElement("br"), detail);
            label.append(input, " ", text);
            return label;
          };

          // What was offered and not taken goes away; what was taken stays.
          const show = (field, place, records) => {
            const picked = field.querySelector(".picked");
            for (const old of picked.querySelectorAll("[data-offered]")) {
              if (!old.querySelector("input").checked) old.remove();
            }
            const known = new Set([...picked.querySelectorAll("input")].map(input => input.value));
            const found = records.filter(record => !known.has(record.id));
            for (const record of found) {
              const label = choice(field, place, record);
              label.dataset.offered = "1";
              picked.append(label);
            }
            let status = field.querySelector("[data-status]");
            if (!status) {
              status = document.createElement("p");
              status.className = "small soft";
              status.dataset.status = "1";
              status.setAttribute("role", "status");
              field.querySelector(".find").after(status);
            }
            status.textContent = form.dataset.found.replace("{count}", String(found.length));
          };

          let waiting = 0;
          let asked = 0;
          form.addEventListener("input", event => {
            const input = event.target;
            if (!input.name || !input.name.startsWith("q.")) return;
            const field = input.closest("fieldset[data-types]");
            const words = input.value.trim();
            clearTimeout(waiting);
            if (!field || words.length < 2) return;
            waiting = setTimeout(async () => {
              const question = ++asked;
              const query = new URLSearchParams({types: field.dataset.types, q: words});
              const answer = await fetch("/suggest/?" + query, {headers: {Accept: "application/json"}});
              if (!answer.ok || question !== asked) return;
              show(field, input.name.slice(2), (await answer.json()).records);
            }, 250);
          });
        })();

        """#
}
