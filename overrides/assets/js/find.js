// The directory: typing narrows the list. Without scripts the whole list is there.
(() => {
  const box = document.querySelector(".filter");
  if (!box) return;
  const field = box.querySelector("input");
  const hits = box.querySelector("[aria-live]");
  // The language's forms for numbers, as the page has them: data-one, data-other and so on.
  const forms = new Intl.PluralRules(document.documentElement.lang);
  // Å, ä and ö are found as a, a and o too; so are æ, ø and é.
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ø/g, "o").replace(/æ/g, "a");
  const rows = [...document.querySelectorAll("[data-find]")].map((row) => ({
    row,
    words: fold(row.dataset.find),
    // The same organisation's area on the map.
    area: document.querySelector(`.county a[href="${row.querySelector("a").getAttribute("href")}"]`),
  }));
  const parts = [...new Set(rows.map(({ row }) => row.closest("section")))];

  const narrow = () => {
    const asked = fold(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, words, area } of rows) {
      const isHit = asked.every((word) => words.includes(word));
      row.hidden = !isHit;
      area?.classList.toggle("is-off", !isHit);
      count += isHit;
    }
    for (const part of parts) {
      part.hidden = !part.contains(field) && !part.querySelector("[data-find]:not([hidden])");
    }
    const { none, other } = hits.dataset;
    const form = hits.dataset[forms.select(count)] ?? other; // a browser may know forms that we don't
    const said = count ? form.replace("{count}", count) : none;
    hits.textContent = asked.length ? said : "";
  };

  box.hidden = false;
  field.addEventListener("input", narrow);
  narrow(); // a browser that goes back restores what was typed
})();
