import { daysBetween, formatMoney, sumDecimals } from "ai-operating-model/model";

const total: string = sumDecimals(["0.1", "0.2", 1e15]);
const days: number = daysBetween("2024-02-28", "2024-03-01");
console.log(total, days, formatMoney(total, { currency: "EUR", locale: "en-US" }));
