import { currentLanguage } from '../text/text.js';
import { cells } from './cells.js';
import { places } from './places.js';

const tints = ['#e9f3df', '#e3eef7', '#f7efdc', '#efe6f5', '#e2f3ee', '#f8e8e4', '#eef0da', '#e6e9f6', '#f5ebdf'];
const font = '"Sarabun", "Noto Sans Thai", "Loma", "Waree", sans-serif';

let ground;
const loaded = () => ground ??= places().then(({ amphoe, tambon }) => ({ amphoe, tambon, shapes: cells(tambon) }));

/// Draws the area for a view. Names that would lie over each other are left out, districts first.
export async function draw(canvas, view, { pin } = {}) {
  const { amphoe, tambon, shapes } = await loaded();
  const scale = globalThis.devicePixelRatio || 1;
  canvas.width = view.width * scale;
  canvas.height = view.height * scale;
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  pen.fillStyle = '#f4f4f1';
  pen.fillRect(0, 0, view.width, view.height);
  grid(pen, view);
  for (const { tambon: one, shape } of shapes) {
    outline(pen, shape.map(point => view.toPixel(point)));
    pen.fillStyle = tints[amphoe.indexOf(one.amphoe) % tints.length];
    pen.fill();
    pen.strokeStyle = '#cfd4c8';
    pen.stroke();
  }
  names(pen, view, amphoe, tambon);
  if (pin) mark(pen, view.toPixel(pin));
}

function outline(pen, corners) {
  pen.beginPath();
  for (const { x, y } of corners) pen.lineTo(x, y);
  pen.closePath();
}

/// Lines of latitude and longitude, so that places outside the known area still have something to hold on to.
function grid(pen, view) {
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1].find(degrees => (degrees * 111_195) / view.metresPerPixel > 60) ?? 2;
  const from = view.toPlace({ x: 0, y: view.height });
  const to = view.toPlace({ x: view.width, y: 0 });
  pen.strokeStyle = '#e6e6e2';
  pen.beginPath();
  for (let lon = Math.ceil(from.lon / step) * step; lon < to.lon; lon += step) line(pen, view.toPixel({ lat: from.lat, lon }), view.toPixel({ lat: to.lat, lon }));
  for (let lat = Math.ceil(from.lat / step) * step; lat < to.lat; lat += step) line(pen, view.toPixel({ lat, lon: from.lon }), view.toPixel({ lat, lon: to.lon }));
  pen.stroke();
}

function line(pen, a, b) {
  pen.moveTo(a.x, a.y);
  pen.lineTo(b.x, b.y);
}

function names(pen, view, amphoe, tambon) {
  const taken = [];
  const language = currentLanguage();
  const write = (place, words, size, colour, dot) => {
    const { x, y } = view.toPixel(place);
    if (x < -40 || y < -20 || x > view.width + 40 || y > view.height + 20) return;
    pen.font = `${size >= 13 ? '600 ' : ''}${size}px ${font}`;
    const half = pen.measureText(words).width / 2 + 3;
    const area = { left: x - half, right: x + half, top: y - size, bottom: y + size / 2 + (dot ? 6 : 0) };
    if (taken.some(other => area.left < other.right && area.right > other.left && area.top < other.bottom && area.bottom > other.top)) return;
    taken.push(area);
    pen.textAlign = 'center';
    pen.lineWidth = 3;
    pen.strokeStyle = 'rgba(255,255,255,.9)';
    pen.strokeText(words, x, y);
    pen.fillStyle = colour;
    pen.fillText(words, x, y);
    pen.lineWidth = 1;
    if (dot) { pen.beginPath(); pen.arc(x, y + 6, 2, 0, 7); pen.fill(); }
  };
  for (const one of amphoe) write(one, language === 'th' ? `อ.${one.th}` : one.en, 14, '#40513f');
  if (view.metresPerPixel < 170)
    for (const one of tambon) write(one, language === 'th' ? one.th : one.en, 12, '#66705f', true);
}

function mark(pen, { x, y }) {
  pen.fillStyle = 'rgba(0,0,0,.2)';
  pen.beginPath();
  pen.ellipse(x, y, 7, 3, 0, 0, 7);
  pen.fill();
  pen.fillStyle = '#e5393c';
  pen.beginPath();
  pen.moveTo(x, y);
  pen.bezierCurveTo(x - 4, y - 12, x - 13, y - 16, x - 13, y - 25);
  pen.arc(x, y - 25, 13, Math.PI, 0);
  pen.bezierCurveTo(x + 13, y - 16, x + 4, y - 12, x, y);
  pen.fill();
  pen.fillStyle = '#fff';
  pen.beginPath();
  pen.arc(x, y - 25, 5, 0, 7);
  pen.fill();
}
