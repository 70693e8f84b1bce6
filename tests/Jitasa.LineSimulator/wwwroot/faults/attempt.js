import { h } from '../dom.js';
import { t } from '../text/text.js';

/// A button that asks the simulator for something and says beside itself when it refuses.
export function asking(words, act, attributes = {}) {
  const said = h('span', { class: 'refused', role: 'status' });
  const button = h('button', { type: 'button', ...attributes, onclick: async () => {
    said.textContent = '';
    button.disabled = true;
    try {
      const answer = await act();
      if (typeof answer === 'string') said.textContent = answer;
    } catch (refused) {
      said.textContent = refused.message === 'offline' ? t('offline') : refused.message;
    } finally {
      button.disabled = false;
    }
  } }, words);
  return [button, said];
}
