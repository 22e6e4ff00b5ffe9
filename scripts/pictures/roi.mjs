// Draws docs/pictures/several-rates.svg: a cash flow, its net present value over the rate, and its three rates
// of return. All figures are computed: `node --import tsx scripts/pictures/roi.mjs [--check]`.
import { irr } from "../../src/roi/internal-rate-of-return.ts";
import { npv } from "../../src/roi/net-present-value.ts";
import { keepPicture, svgOf } from "./picture.mjs";

const amounts = [-1000, 4400, -6290, 2926];
const { rates } = irr(amounts);
const profile = Array.from({ length: 241 }, (_, i) => i / 200 - 0.1).map((rate) => ({
  rate,
  value: Number(npv(rate, amounts, { firstFlowAt: 0 })),
}));
const flows = amounts.map((amount, year) => ({ year, amount, sign: amount < 0 ? "paid" : "received" }));
const blue = "#1f5fa8";
const orange = "#c4551a";
const percent = (rate) => `${(100 * rate).toFixed(0)} %`;

const spec = {
  background: "white",
  padding: 12,
  config: {
    font: "Helvetica, Arial, sans-serif",
    axis: { labelFontSize: 12, titleFontSize: 12, grid: false },
    title: { anchor: "start", fontSize: 14 },
    view: { stroke: null },
  },
  hconcat: [
    {
      title: "The cash flow",
      width: 190,
      height: 260,
      data: { values: flows },
      layer: [
        {
          mark: { type: "bar", width: 28 },
          encoding: {
            color: {
              field: "sign",
              type: "nominal",
              scale: { domain: ["paid", "received"], range: [orange, blue] },
              legend: null,
            },
          },
        },
        { mark: { type: "rule", color: "#444" }, encoding: { y: { datum: 0 }, x: null } },
        {
          transform: [{ filter: "datum.amount > 0" }],
          mark: { type: "text", dy: -8, fontSize: 12 },
          encoding: { text: { field: "amount", format: "," } },
        },
        {
          transform: [{ filter: "datum.amount < 0" }],
          mark: { type: "text", dy: 10, fontSize: 12 },
          encoding: { text: { field: "amount", format: "," } },
        },
      ],
      encoding: {
        x: { field: "year", type: "ordinal", title: "year", axis: { labelAngle: 0 } },
        y: { field: "amount", type: "quantitative", title: "amount", scale: { domain: [-8000, 6000] } },
      },
    },
    {
      title: "Its net present value, and the three rates at which it is zero",
      width: 460,
      height: 260,
      layer: [
        {
          data: { values: [{ zero: 0 }] },
          mark: { type: "rule", color: "#444" },
          encoding: { y: { field: "zero", type: "quantitative" } },
        },
        {
          data: { values: profile },
          mark: { type: "line", color: blue, strokeWidth: 2, clip: true },
          encoding: {
            x: {
              field: "rate",
              type: "quantitative",
              title: "rate a year",
              axis: { format: "%" },
              scale: { domain: [-0.02, 1.1], nice: false },
            },
            y: {
              field: "value",
              type: "quantitative",
              title: "net present value",
              scale: { domain: [-12, 40] },
            },
          },
        },
        {
          data: {
            values: rates.map((rate, i) => ({ rate, value: 0, label: percent(rate), rises: i % 2 === 1 })),
          },
          encoding: {
            x: { field: "rate", type: "quantitative" },
            y: { field: "value", type: "quantitative" },
          },
          layer: [
            { mark: { type: "point", filled: true, size: 90, color: orange, opacity: 1 } },
            // A label stands on the side that the line does not cross.
            ...[false, true].map((rises) => ({
              transform: [{ filter: { field: "rises", equal: rises } }],
              mark: {
                type: "text",
                dy: rises ? 16 : -14,
                dx: 5,
                fontSize: 13,
                fontWeight: "bold",
                align: "left",
              },
              encoding: { text: { field: "label" } },
            })),
          ],
        },
      ],
    },
  ],
};

keepPicture("several-rates", await svgOf(spec));
