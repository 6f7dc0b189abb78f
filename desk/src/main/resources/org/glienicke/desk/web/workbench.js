// Small conveniences on top of htmx; every page works without them.
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
document.addEventListener("htmx:beforeRequest", event => {
  if (event.detail.target && event.detail.target.id === "origin") opener = event.detail.elt;
});
document.addEventListener("htmx:afterSwap", event => {
  if (event.detail.target.id === "origin") document.querySelector("#origin .origin-body")?.focus();
});
