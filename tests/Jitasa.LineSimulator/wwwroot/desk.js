import { h, replace } from './dom.js';
import { newcomer } from './newcomer.js';
import { Phone } from './phone/phone.js';
import { face, nameOf } from './phone/face.js';
import { roleOf } from './phone/header.js';
import { remember, remembered } from './remembered.js';
import { t } from './text/text.js';
import { world } from './world.js';

const phoneWidth = 330;
const firstRoles = ['asker', 'volunteer', 'kamnan'];

/// The phones lying side by side, and the row of faces that chooses them. The choice is remembered.
export class Desk {
  #phones = new Map();
  #recent = [];

  constructor() {
    const { order = [], most = 4 } = remembered('phones', {});
    this.order = order;
    this.most = most;
    this.newcomer = newcomer(userId => { this.expected = userId; this.#soon(); });
    this.chooser = h('nav', { class: 'chooser', 'aria-label': t('whosePhone') });
    this.element = h('div', { class: 'desk' });
    new ResizeObserver(() => this.room !== this.#room() && this.arrange()).observe(this.element);
    world.on('all', () => this.#soon());
  }

  /// Puts as many phones on the desk as fit, from the front of the order.
  arrange() {
    this.order = this.order.filter(known);
    for (const owner of usual()) if (!this.order.includes(owner)) this.order.push(owner);
    this.room = this.#room();
    this.shown = this.order.slice(0, Math.min(this.room, this.most));
    const elements = this.shown.map(owner => this.#phone(owner).element);
    if (elements.some((element, i) => this.element.children[i] !== element) || elements.length !== this.element.children.length) replace(this.element, elements);
    for (const owner of this.shown) {
      const phone = this.#phone(owner);
      phone.refresh();
      phone.timeline?.toEnd();
    }
    this.#faces();
    this.chooser.querySelector('[aria-pressed="true"]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }

  #room() { return Math.max(1, Math.min(4, Math.floor((this.element.clientWidth + 12) / (phoneWidth + 12)))); }

  #phone(owner) {
    if (!this.#phones.has(owner)) this.#phones.set(owner, new Phone(owner));
    return this.#phones.get(owner);
  }

  #choose(owner) {
    this.expected = undefined;
    const shown = [...this.shown];
    if (shown.includes(owner)) {
      if (shown.length === 1) return;
      shown.splice(shown.indexOf(owner), 1);
    } else if (shown.length < this.room) shown.push(owner);
    else shown[shown.indexOf(this.#longestUnchosen(shown))] = owner;
    this.#recent = [owner, ...this.#recent.filter(other => other !== owner)];
    // Fewer than fit was a wish; as many as fit was not, and a wider screen may show more.
    this.most = shown.length < this.room ? shown.length : 4;
    this.order = [...shown, ...this.order.filter(other => !shown.includes(other))];
    remember('phones', { order: shown, most: this.most });
    this.arrange();
  }

  #longestUnchosen(shown) {
    const age = other => this.#recent.includes(other) ? this.#recent.indexOf(other) : Infinity;
    return shown.reduce((oldest, other) => age(other) >= age(oldest) ? other : oldest);
  }

  #faces() {
    const focused = document.activeElement?.closest?.('.chooser button')?.dataset.owner;
    const all = [...world.people.filter(p => !p.isDeleted).map(p => p.userId), ...world.groups.map(g => g.groupId)];
    replace(this.chooser, all.map(owner => this.#face(owner)), this.newcomer);
    if (focused) this.chooser.querySelector(`[data-owner="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  #face(owner) {
    const person = world.person(owner);
    const isShown = this.shown.includes(owner);
    const unread = person ? world.unreadOf(owner) : world.unread(world.group(owner).members[0], owner);
    return h('button', {
      type: 'button', class: 'face-choice', 'data-owner': owner, 'aria-pressed': String(isShown),
      title: person ? roleOf(person) : t('groupPhone'), onclick: () => this.#choose(owner),
    }, face(owner, 34), h('span', {}, nameOf(owner)),
    unread > 0 && !isShown && h('span', { class: 'badge', 'aria-label': t('unread', { count: unread }) }, String(unread)));
  }

  #soon() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      if (this.expected && known(this.expected)) this.#choose(this.expected);
      else if (this.order.every(known)) this.#faces();
      else this.arrange();
    });
  }
}

const known = owner => Boolean(world.person(owner) ?? world.group(owner));

/// Who is on the desk at the first visit: an asker, a volunteer, the kamnan, the village group.
const usual = () => [
  ...firstRoles.map(role => world.people.find(person => person.role === role)?.userId),
  world.groups[0]?.groupId, world.people[0]?.userId,
].filter(Boolean);
