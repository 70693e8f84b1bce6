/// LINE's keywords as lengths. A value that is neither a keyword nor a length of ours is dropped, never put into a style.
const spacing = { none: '0', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' };
const texts = {
  xxs: '11px', xs: '13px', sm: '14px', md: '16px', lg: '19px', xl: '22px', xxl: '29px',
  '3xl': '35px', '4xl': '48px', '5xl': '74px',
};
const images = {
  xxs: '40px', xs: '60px', sm: '80px', md: '100px', lg: '120px', xl: '140px', xxl: '160px',
  '3xl': '180px', '4xl': '200px', '5xl': '220px', full: '100%',
};
const borders = { none: '0', light: '0.5px', normal: '1px', medium: '2px', 'semi-bold': '3px', bold: '4px' };
const bubbles = {
  nano: '120px', micro: '160px', deca: '220px', kilo: '260px', mega: '300px', giga: '386px',
};

const length = /^-?\d+(\.\d+)?(px|%)$/;
const pick = (table, value) =>
  typeof value !== 'string' ? undefined : Object.hasOwn(table, value) ? table[value] : length.test(value) ? value : undefined;

export const space = value => pick(spacing, value);
export const textSize = value => pick(texts, value);
export const imageSize = value => pick(images, value);
export const borderWidth = value => pick(borders, value);
export const bubbleWidth = value => bubbles[value] ?? bubbles.mega;
export const plainLength = value => pick({}, value);
export const colour = value => /^#([0-9a-f]{6}|[0-9a-f]{8})$/i.test(value ?? '') ? value : undefined;

/// "20:13" as the CSS ratio "20 / 13".
export function ratio(value, otherwise) {
  const match = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value ?? '');
  return match ? `${match[1]} / ${match[2]}` : otherwise;
}

const sides = { start: 'flex-start', center: 'center', end: 'flex-end', top: 'flex-start', bottom: 'flex-end' };
export const side = value => sides[value];
