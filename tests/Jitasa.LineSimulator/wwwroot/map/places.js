/// The pilot's places: codes, names and a point each. Loaded once; what is drawn later waits for it.
let loading;

export function places() {
  loading ??= fetch(new URL('./yasothon.json', import.meta.url)).then(response => response.json()).then(named);
  return loading;
}

function named({ amphoe, tambon }) {
  const place = ([code, th, en, lat, lon]) => ({ code, th, en, lat, lon });
  const districts = amphoe.map(place);
  const byCode = new Map(districts.map(one => [one.code, one]));
  return { amphoe: districts, tambon: tambon.map(row => ({ ...place(row), amphoe: byCode.get(row[0].slice(0, 4)) })) };
}

const radians = Math.PI / 180;

export function metresBetween(a, b) {
  const x = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) / 2) * radians);
  return Math.hypot(x, b.lat - a.lat) * 111_195;
}

/// The nearest tambon by its point, or none when the spot is far outside the pilot's area.
export function nearest(tambons, spot) {
  const [first] = tambons.map(one => ({ one, metres: metresBetween(one, spot) })).sort((a, b) => a.metres - b.metres);
  return first && first.metres < 15_000 ? first.one : undefined;
}

export const addressOf = tambon => `ต.${tambon.th} อ.${tambon.amphoe.th} จ.ยโสธร`;

/// Tambon whose Thai or English name holds the words; prefixes such as "ต." are allowed. Or a "15.79, 104.14".
export function findPlaces(tambons, words) {
  const coordinates = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[, ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(words);
  if (coordinates) return [{ lat: Number(coordinates[1]), lon: Number(coordinates[2]) }].filter(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180);
  const wanted = words.trim().replace(/^(ต\.|ตำบล|tambon\s)\s*/iu, '').toLowerCase();
  return wanted ? tambons.filter(({ th, en }) => th.includes(wanted) || en.toLowerCase().includes(wanted)).slice(0, 8) : [];
}
