import { h } from '../dom.js';
import { bubble } from './bubble.js';

/// A Flex container as LINE shows it. `tap(action)` is called when a person touches something that has an action.
export function flex(container, tap) {
  if (container?.type === 'carousel')
    return h('div', { class: 'fx-carousel', role: 'list' },
      (container.contents ?? []).map(one => h('div', { class: 'fx-slide', role: 'listitem' }, bubble(one, tap))));
  return bubble(container ?? {}, tap);
}
