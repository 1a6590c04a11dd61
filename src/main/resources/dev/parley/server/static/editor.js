// Starts the editor over this site's endpoint, with the query of the address or a ready-made one.
const place = document.getElementById("editor");
const yasgui = new Yasgui(place, {
  requestConfig: { endpoint: location.origin + "/sparql", method: "POST" },
  copyEndpointOnNewTab: true,
  persistenceId: null,
  autofocus: false,
  endpointCatalogueOptions: { getData: () => [{ endpoint: location.origin + "/sparql" }] },
});
yasgui.getTab().setQuery(place.dataset.query);
// Names for screen readers, which the editor leaves out.
for (const field of place.querySelectorAll("textarea")) field.setAttribute("aria-label", "Query");
for (const field of place.querySelectorAll("input.autocomplete")) field.setAttribute("aria-label", "Endpoint");
for (const button of place.querySelectorAll(".tabsList button")) button.setAttribute("role", "tab");
document.getElementById("ready").addEventListener("change", (event) => {
  if (event.target.value) yasgui.getTab().setQuery(event.target.value);
});
