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
document.getElementById("ready").addEventListener("change", (event) => {
  if (event.target.value) yasgui.getTab().setQuery(event.target.value);
});
