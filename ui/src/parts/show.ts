// Stored whole numbers and days as people write them. The way back is read in Rust, and only there.

import { monthName } from '../words';

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/gu, ',');

/** 120050 is "£1,200.50". */
export function pounds(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}£${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** 3750 is "37.5". */
export function decimal(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  const part = digits.slice(-2).replace(/0+$/u, '');
  return part ? `${digits.slice(0, -2)}.${part}` : digits.slice(0, -2);
}

/** 750 is "12h 30m". */
export function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = (minutes - rest) / 60;
  if (rest === 0) return `${whole}h`;
  return whole === 0 ? `${rest}m` : `${whole}h ${rest}m`;
}

/** 2026-06-03 is "3 June 2026". */
export function day(stored: string): string {
  const [year, month, date] = stored.split('-').map(Number);
  const name = monthName(month ?? 0);
  return year && date && name ? `${date} ${name} ${year}` : stored;
}
