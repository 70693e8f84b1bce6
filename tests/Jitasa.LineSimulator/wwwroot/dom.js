/// The only place that makes elements. Text always becomes a text node, so markup typed by people stays text.
const SVG = 'http://www.w3.org/2000/svg';

export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
export const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

export function replace(parent, ...children) {
  parent.replaceChildren(...nodesOf(children));
  return parent;
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') styled(element, value);
    else if (name === 'class') element.setAttribute('class', [value].flat().filter(Boolean).join(' '));
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...nodesOf(children));
  return element;
}

export function styled(element, style) {
  for (const [name, value] of Object.entries(style))
    if (value !== undefined && value !== null) element.style.setProperty(name, value);
  return element;
}

const nodesOf = children => children.flat(Infinity)
  .filter(child => child !== undefined && child !== null && child !== false)
  .map(child => child instanceof Node ? child : document.createTextNode(String(child)));

/// A click for pointers, Enter and Space for keyboards, on things that are not buttons by nature (boxes, pictures).
export function tappable(element, label, tap) {
  element.setAttribute('role', 'button');
  element.setAttribute('tabindex', '0');
  if (label) element.setAttribute('aria-label', label);
  element.addEventListener('click', event => { event.stopPropagation(); tap(); });
  element.addEventListener('keydown', event => {
    if (event.target !== element || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    tap();
  });
  return element;
}
