// Draws the neighbourhood of a thing; a click on a node opens its page. The table below says the same in words.
const place = document.getElementById("network");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const draw = async () => {
  const { nodes, edges } = await (await fetch(place.dataset.source)).json();
  const network = cytoscape({
    container: place,
    elements: [...nodes, ...edges].map((data) => ({ data })),
    layout: { name: "concentric", concentric: (node) => (node.data("kind") === "centre" ? 2 : 1), levelWidth: () => 1, minNodeSpacing: 80, padding: 40 },
    maxZoom: 1.4,
    wheelSensitivity: 0.3,
    style: [
      { selector: "node", style: { label: "data(label)", color: colour("--ink"), "background-color": colour("--link"), "font-size": 11, "text-wrap": "wrap", "text-max-width": 110, "text-valign": "bottom", "text-margin-y": 4, width: 18, height: 18 } },
      { selector: 'node[kind = "centre"]', style: { width: 34, height: 34, "font-size": 14, "font-weight": "bold", "background-color": "#c8963e" } },
      { selector: 'node[kind = "state"], node[kind = "territory"]', style: { shape: "round-rectangle" } },
      { selector: 'node[kind = "organisation"]', style: { shape: "diamond" } },
      { selector: 'node[kind = "agreement"]', style: { shape: "round-tag" } },
      { selector: "edge", style: { width: "mapData(weight, 1, 10, 1, 6)", "line-color": colour("--line"), label: "data(label)", "font-size": 9, color: colour("--soft"), "text-rotation": "autorotate", "curve-style": "straight" } },
    ],
  });
  network.on("tap", "node", (event) => { location.href = event.target.id(); });
  place.dataset.drawn = String(nodes.length);
};
if (place) draw();
