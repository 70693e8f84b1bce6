/// A window onto the ground: a centre, metres per pixel, and a canvas size. Flat is exact enough for one province.
const metresPerDegree = 111_195;
const radians = Math.PI / 180;

export class View {
  constructor(centre, metresPerPixel, width, height) {
    Object.assign(this, { centre, metresPerPixel, width, height });
  }

  get #shrink() { return Math.cos(this.centre.lat * radians); }

  toPixel({ lat, lon }) {
    return {
      x: this.width / 2 + ((lon - this.centre.lon) * metresPerDegree * this.#shrink) / this.metresPerPixel,
      y: this.height / 2 - ((lat - this.centre.lat) * metresPerDegree) / this.metresPerPixel,
    };
  }

  toPlace({ x, y }) {
    return {
      lat: this.centre.lat - ((y - this.height / 2) * this.metresPerPixel) / metresPerDegree,
      lon: this.centre.lon + ((x - this.width / 2) * this.metresPerPixel) / (metresPerDegree * this.#shrink),
    };
  }

  /// Closer or farther around a pixel that keeps its place.
  zoomed(factor, around = { x: this.width / 2, y: this.height / 2 }) {
    const fixed = this.toPlace(around);
    const next = new View(this.centre, Math.min(900, Math.max(2, this.metresPerPixel / factor)), this.width, this.height);
    const moved = next.toPlace(around);
    next.centre = { lat: this.centre.lat + fixed.lat - moved.lat, lon: this.centre.lon + fixed.lon - moved.lon };
    return next;
  }

  movedBy(dx, dy) {
    return new View(this.toPlace({ x: this.width / 2 - dx, y: this.height / 2 - dy }), this.metresPerPixel, this.width, this.height);
  }

  at(centre, metresPerPixel = this.metresPerPixel) {
    return new View(centre, metresPerPixel, this.width, this.height);
  }
}
