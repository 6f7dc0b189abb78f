// Small conveniences on top of htmx; every page works without them.
// On a narrow screen an open drawer would stand above all that it moves.
if (!matchMedia("(min-width: 64rem)").matches)
  document.querySelectorAll(".bench > .drawer").forEach(drawer => drawer.open = false);
document.addEventListener("input", event => {
  const field = event.target;
  if (field.dataset.judged === undefined) return;
  field.classList.toggle("is-changed", Number(field.value) !== Number(field.dataset.judged));
  if (field.type === "range") {
    const shown = field.parentElement.querySelector("output");
    shown.value = String(Math.round(Number(field.value) * 10) / 10);
    shown.classList.toggle("is-changed", field.classList.contains("is-changed"));
  }
});
let opener = null;
function closeOrigin() {
  const origin = document.getElementById("origin");
  if (!origin || !origin.firstElementChild) return;
  origin.replaceChildren();
  if (opener && opener.isConnected) opener.focus();
  opener = null;
}
document.addEventListener("click", event => {
  if (event.target.closest("[data-close]")) closeOrigin();
});
document.addEventListener("keydown", event => {
  if (event.key === "Escape") closeOrigin();
});
// A number of a brief leads to the words on how it came about; here they open in place, on what the page assumes by now.
document.addEventListener("click", event => {
  const number = event.target.closest?.("[data-origins] a.num");
  if (!number || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const origin = number.pathname + "/origin/" + number.hash.slice(1) + number.search;
  htmx.ajax("GET", origin, { source: number, target: "#origin", swap: "innerHTML show:none" });
});
// A page says which brief it shows, and is sent only the sections that differ.
document.addEventListener("htmx:configRequest", event => {
  const shown = document.getElementById("shown");
  if (shown && event.detail.target?.id === "brief") event.detail.headers["X-Shown"] = shown.dataset.shown;
});
document.addEventListener("htmx:beforeRequest", event => {
  if (event.detail.target && event.detail.target.id === "origin") opener = event.detail.elt;
});
document.addEventListener("htmx:afterSwap", event => {
  if (event.detail.target?.id === "origin") document.querySelector("#origin .origin-body")?.focus();
});
// The deal room by mouse: a term dragged into the package is ticked, one dragged out is not. Ticking works without.
function put(term, isIn) {
  const field = document.getElementById("t-" + term);
  if (!field) return;
  if (field.type === "checkbox") {
    if (field.checked === isIn) return;
    field.checked = isIn;
  } else {
    field.value = isIn ? field.dataset.most : "0";
  }
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
document.addEventListener("dragstart", event => {
  const term = event.target.closest?.("[data-term]");
  if (term) event.dataTransfer.setData("text/plain", term.dataset.term);
});
document.addEventListener("dragover", event => {
  const place = event.target.closest?.("#package, #givers");
  document.getElementById("package")?.classList.toggle("is-over", place?.id === "package");
  if (place) event.preventDefault();
});
document.addEventListener("dragend", () => document.getElementById("package")?.classList.remove("is-over"));
document.addEventListener("drop", event => {
  const place = event.target.closest?.("#package, #givers");
  if (!place) return;
  event.preventDefault();
  put(event.dataTransfer.getData("text/plain"), place.id === "package");
});
document.addEventListener("click", event => {
  if (event.target.closest?.("svg a[hx-get]")) event.preventDefault();
});
document.addEventListener("change", async event => {
  const into = event.target.dataset?.into && document.getElementById(event.target.dataset.into);
  if (!into || !event.target.files?.length) return;
  into.value = await event.target.files[0].text();
  into.dispatchEvent(new Event("input", { bubbles: true }));
});
