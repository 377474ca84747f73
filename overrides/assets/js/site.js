// Small help for readers whose browser runs scripts. Every page works without it.
(() => {
  const menu = document.querySelector(".menu");
  if (menu) {
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        const inside = menu.contains(document.activeElement);
        menu.open = false;
        if (inside) menu.querySelector("summary").focus();
      }
    });
  }

  // <button data-copy="id" data-done="Copied" hidden>: copies the text of the element with that id.
  for (const button of document.querySelectorAll("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const word = button.firstElementChild ?? button;
      const label = word.textContent;
      if (label === button.dataset.done) return;
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText);
      word.textContent = button.dataset.done;
      setTimeout(() => (word.textContent = label), 3000);
    });
  }
})();
