/**
 * Keeps a picture of the lanes for the printer, in the colours for paper: the lanes themselves take the size of the paper,
 * and no frame is drawn there any more.
 * @param {import("../canvas/lanes-view.js").LanesView} lanes
 */
export function attachPaper(lanes) {
  const paper = document.createElement("canvas");
  paper.className = "paper";
  paper.setAttribute("aria-hidden", "true");
  paper.dataset.testid = "paper";
  lanes.host.append(paper);
  let kept = false;

  const keep = () => {
    if (kept || lanes.empty) return;
    kept = true;
    const { dataset } = document.documentElement;
    const { theme } = dataset;
    dataset.theme = "light";
    lanes.paintAtOnce();
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
    paper.width = lanes.canvas.width;
    paper.height = lanes.canvas.height;
    for (const layer of [lanes.canvas, lanes.overlay.canvas]) paper.getContext("2d")?.drawImage(layer, 0, 0);
  };
  const letGo = () => {
    kept = false;
    paper.width = paper.height = 0;
    lanes.recolour();
  };

  window.addEventListener("beforeprint", keep);
  window.addEventListener("afterprint", letGo);
  // Emulated and asked for without the two events above.
  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? keep() : letGo()));
}
