export { type ChartOptions, type ChartSpecification, palette } from "./chart-frame.js";
export { gateFunnelChart, type StageCount } from "./gate-funnel-chart.js";
export { type IncidenceCurve, type IncidenceFacts, incidenceChart } from "./incidence-chart.js";
export { type RankedEntry, rankingChart } from "./ranking-chart.js";
