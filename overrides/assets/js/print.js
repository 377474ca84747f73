// Paper cannot be clicked: boxes with .print-open are open while the page is printed.
(() => {
  const boxes = () => document.querySelectorAll("details.print-open:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...boxes()];
    for (const box of opened) box.open = true;
  });
  addEventListener("afterprint", () => {
    for (const box of opened) box.open = false;
  });
})();
