import { h } from '../dom.js';
import { t } from '../text/text.js';
import { draw } from './draw.js';
import { View } from './view.js';

const arrows = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/// A map with one pin: touch to put it, drag it or the ground, wheel or two fingers or +/− to zoom, arrow keys to move it.
export class PinMap {
  #fingers = new Map();
  #moved = 0;
  #grabsPin = false;

  constructor(pin, changed) {
    this.pin = pin;
    this.changed = changed;
    this.canvas = h('canvas', { tabindex: '0', role: 'application', 'aria-label': t('mapLabel') });
    this.element = h('div', { class: 'pin-map' }, this.canvas, h('div', { class: 'zoom' },
      h('button', { type: 'button', 'aria-label': t('zoomIn'), onclick: () => this.#look(this.view.zoomed(1.6)) }, '+'),
      h('button', { type: 'button', 'aria-label': t('zoomOut'), onclick: () => this.#look(this.view.zoomed(1 / 1.6)) }, '−')));
    for (const [name, act] of Object.entries({ pointerdown: this.#down, pointermove: this.#move, pointerup: this.#up, pointercancel: this.#cancel, wheel: this.#wheel, keydown: this.#key }))
      this.canvas.addEventListener(name, act, name === 'wheel' ? { passive: false } : undefined);
    new ResizeObserver(() => this.view && this.start()).observe(this.element);
  }

  start() {
    const { clientWidth: width, clientHeight: height } = this.element;
    this.#look(new View(this.view?.centre ?? this.pin, this.view?.metresPerPixel ?? 90, width, height));
    this.changed(this.pin);
  }

  goTo(spot, metresPerPixel) {
    this.#put(spot);
    this.#look(this.view.at(spot, metresPerPixel));
  }

  #put({ lat, lon }) {
    this.pin = { lat: Math.max(-90, Math.min(90, lat)), lon: Math.max(-180, Math.min(180, lon)) };
    this.changed(this.pin);
  }

  #look(view) {
    this.view = view;
    draw(this.canvas, view, { pin: this.pin });
  }

  #down = event => {
    this.canvas.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, at(event));
    if (this.#fingers.size > 1) return;
    this.#moved = 0;
    const pin = this.view.toPixel(this.pin);
    this.#grabsPin = Math.abs(event.offsetX - pin.x) < 22 && event.offsetY > pin.y - 46 && event.offsetY < pin.y + 12;
  };

  #move = event => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    if (this.#fingers.size === 2) return this.#pinch(event.pointerId, before, now);
    this.#fingers.set(event.pointerId, now);
    this.#moved += Math.hypot(dx, dy);
    if (!this.#grabsPin) return this.#look(this.view.movedBy(dx, dy));
    const pin = this.view.toPixel(this.pin);
    this.#put(this.view.toPlace({ x: pin.x + dx, y: pin.y + dy }));
    return this.#look(this.view);
  };

  #up = event => {
    const wasOne = this.#fingers.size === 1;
    this.#fingers.delete(event.pointerId);
    if (!wasOne || this.#moved > 6 || this.#grabsPin) return;
    this.#put(this.view.toPlace(at(event)));
    this.#look(this.view);
  };

  #cancel = event => this.#fingers.delete(event.pointerId);

  #pinch(id, before, now) {
    this.#moved = 100;
    const [, other] = [...this.#fingers].find(([key]) => key !== id);
    this.#fingers.set(id, now);
    const apart = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) || 1;
    this.#look(this.view.zoomed(apart(now, other) / apart(before, other), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }));
  }

  #wheel = event => {
    event.preventDefault();
    this.#look(this.view.zoomed(event.deltaY < 0 ? 1.2 : 1 / 1.2, at(event)));
  };

  #key = event => {
    if (event.key === '+' || event.key === '-') return this.#look(this.view.zoomed(event.key === '+' ? 1.6 : 1 / 1.6));
    const arrow = arrows[event.key];
    if (!arrow) return undefined;
    event.preventDefault();
    const pin = this.view.toPixel(this.pin);
    this.#put(this.view.toPlace({ x: pin.x + arrow[0] * 8, y: pin.y + arrow[1] * 8 }));
    return this.#look(this.view.at(this.pin));
  };
}

const at = event => ({ x: event.offsetX, y: event.offsetY });
