export { checkMapping } from "./check-mapping.js";
export { defineMapping } from "./define-mapping.js";
export { formatQuality } from "./format-quality.js";
export { importTable, type TableResult } from "./import-table.js";
export { importTableStream, type StreamOptions } from "./import-table-stream.js";
export { type InitiativeRows, initiativesFromTable } from "./initiatives-from-table.js";
export type {
  BooleanField,
  ColumnReference,
  ConstantField,
  DateField,
  DateFormat,
  EnumerationField,
  FieldMapping,
  FieldValue,
  ListField,
  MissingMarker,
  MissingMarkers,
  MoneyField,
  NumberField,
  NumberSpelling,
  RowValues,
  TableMapping,
  TableRow,
  TextField,
  TextSteps,
  YearRange,
} from "./mapping.js";
export type { FieldQuality, Suspicion, TableIssue, TableQuality } from "./quality.js";
export type { ImportLimits } from "./read-table.js";
