// The panel of the preview: shows what the last build found. Never part of a built site.
// What it shows may quote anything that somebody wrote, so it is put into text nodes and nowhere else.
(() => {
  const base = document.currentScript.src.replace(/[^/]*$/, "");

  const make = (name, words = "", className = "") => {
    const element = document.createElement(name);
    element.textContent = words;
    if (className) element.className = className;
    return element;
  };

  const item = (row, labels) => {
    const li = make("li");
    const head = make("p");
    head.append(make("strong", labels[row.severity], `is-${row.severity}`));
    if (row.place) head.append(" ", make("code", row.place));
    li.append(head, make("p", row.message));
    if (row.hint) {
      const hint = make("p");
      hint.append(make("strong", labels.hint), " ", row.hint);
      li.append(hint);
    }
    if (row.href) {
      const rule = make("p");
      const link = make("a", row.rule);
      link.href = row.href;
      rule.append(`${labels.rule} `, link);
      li.append(rule);
    }
    return li;
  };

  const show = ({ language, isStopped, title, labels, rows }) => {
    if (!rows.length) return;
    const panel = make("section", "", "trouble");
    panel.lang = language;
    panel.setAttribute("aria-labelledby", "trouble-title");
    const head = make("div", "", "trouble-head");
    const told = make("div");
    told.setAttribute("role", "alert");
    const heading = make("h2");
    heading.id = "trouble-title";
    told.append(heading);
    const close = make("button", labels.close);
    close.type = "button";
    head.append(told, close);
    const list = make("div", "", "trouble-rows");
    list.setAttribute("role", "region");
    list.setAttribute("aria-label", labels.list);
    list.tabIndex = 0;
    const ol = make("ol");
    ol.append(...rows.map((row) => item(row, labels)));
    list.append(ol);
    panel.append(head, list);

    const open = make("button", labels.open, "trouble-open");
    open.type = "button";
    open.lang = language;

    const turn = (isOpen) => {
      panel.hidden = !isOpen;
      open.hidden = isOpen;
    };
    close.addEventListener("click", () => {
      turn(false);
      open.focus();
    });
    open.addEventListener("click", () => {
      turn(true);
      close.focus();
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close.click();
    });

    // After the link that skips to the content, which stays the first stop of the tab key.
    const skip = document.querySelector("body > .skip");
    if (skip) skip.after(panel, open);
    else document.body.prepend(panel, open);
    // Errors are there to be seen; remarks wait until somebody asks for them.
    turn(isStopped);
    // Told by screen readers, since it is there before its words are.
    heading.textContent = title;
  };

  const load = async () => (await fetch(`${base}trouble.json`, { cache: "no-store" })).json();

  // Pages without MkDocs' own script for reloading, as those that are not found, ask by themselves.
  const wait = (version) => {
    setTimeout(async () => {
      try {
        if ((await load()).version !== version) return location.reload();
      } catch {
        // The preview has ended, or is not back yet.
      }
      wait(version);
    }, 2000);
  };

  load().then((trouble) => {
    if (!document.querySelector(".trouble-page")) show(trouble);
    if (typeof livereload === "undefined") wait(trouble.version);
  });
})();
