// Vega 6 and Vega-Lite 6 are ES modules that await at their top level: only a true `import()` loads them. TypeScript
// turns that into `require` wherever it writes CommonJS, as in notebooks and in ts-node, so this file is JavaScript.
const libraries = Promise.all([import("vega"), import("vega-lite")]);

/**
 * Renders a chart of ai-operating-model/charts to SVG, as an HTML image with the chart's description for those who
 * cannot see it. As an image it outlives the export to HTML; SVG set into the page itself is stripped by some versions
 * of nbconvert.
 *
 * @param {import("ai-operating-model/charts").ChartSpecification} chart
 * @returns {Promise<string>}
 */
exports.chartImage = async (chart) => {
  const [{ parse, View }, { compile }] = await libraries;
  const view = new View(parse(compile(chart).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  const alt = chart.description.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  return `<img alt="${alt}" src="${source}" style="margin: 0.5em 0; max-width: 100%">`;
};
