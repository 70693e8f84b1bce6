import { sim } from '../api.js';
import { h } from '../dom.js';
import { t } from '../text/text.js';
import { asking } from './attempt.js';

/// Everything as at the start. Asked twice, because all chats are gone afterwards.
export function restartSection() {
  let sure = false;
  const [button, said] = asking(t('restart'), async () => {
    if (!sure) {
      sure = true;
      button.textContent = t('restartSure');
      setTimeout(() => { sure = false; button.textContent = t('restart'); }, 5000);
      return;
    }
    await sim.restart();
    location.reload();
  });
  return h('section', {}, h('div', { class: 'buttons' }, button, said), h('p', { class: 'note' }, t('restartNote')));
}
