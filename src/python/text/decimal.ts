/** Floats in decimal digits, rounded exactly: halves to even, as Python rounds. JavaScript rounds them up. */

/** The float's exact value, as `mantissa * 2 ** exponent`. */
function decompose(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const fraction = bits & ((1n << 52n) - 1n);
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

/** `round(abs(value) * 10 ** digits)`, as an integer; `digits` may be negative. */
export function scaled(value: number, digits: number): bigint {
  const { mantissa, exponent } = decompose(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (digits >= 0) numerator *= 10n ** BigInt(digits);
  else denominator *= 10n ** BigInt(-digits);
  const quotient = numerator / denominator;
  const rest = 2n * (numerator % denominator);
  const roundsUp = rest > denominator || (rest === denominator && quotient % 2n === 1n);
  return roundsUp ? quotient + 1n : quotient;
}

/** The absolute value with so many digits after the point. */
export function fixed(value: number, digits: number): string {
  const text = scaled(value, digits)
    .toString()
    .padStart(digits + 1, '0');
  if (digits === 0) return text;
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The absolute value as a mantissa with so many digits after its point, and a power of ten. */
export function exponential(value: number, digits: number): { mantissa: string; exponent: number } {
  let exponent = value === 0 ? 0 : Number(value.toExponential().split('e')[1]);
  let text = scaled(value, digits - exponent).toString();
  if (text.length > digits + 1) {
    exponent++;
    text = scaled(value, digits - exponent).toString();
  }
  text = text.padEnd(digits + 1, '0');
  return { mantissa: digits === 0 ? text : `${text[0]}.${text.slice(1)}`, exponent };
}

/** An exponent as Python writes it: `e-05`, `e+16`. */
export function exponentText(exponent: number, letter = 'e'): string {
  const digits = Math.abs(exponent).toString().padStart(2, '0');
  return `${letter}${exponent < 0 ? '-' : '+'}${digits}`;
}

/** Python's `repr` of a float: the shortest digits that give it back. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [mantissa, power] = Math.abs(value).toExponential().split('e') as [string, string];
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) return `${sign}${mantissa}${exponentText(exponent)}`;
  const digits = mantissa.replace('.', '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}
