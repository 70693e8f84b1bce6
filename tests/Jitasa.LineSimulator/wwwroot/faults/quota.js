import { sim } from '../api.js';
import { h, replace } from '../dom.js';
import { t } from '../text/text.js';
import { world } from '../world.js';
import { asking } from './attempt.js';

export function quotaSection() {
  const words = h('p', {});
  const show = () => {
    const { limit, used } = world.quota;
    replace(words, limit === null || limit === undefined ? t('quotaFree', { used }) : [t('quotaUsed', { used, limit }), h('meter', { min: 0, max: limit || 1, value: used, 'aria-label': t('quota') })]);
  };
  world.on('state', show);
  show();
  return h('section', {}, h('h3', {}, t('quota')), words, h('div', { class: 'buttons' },
    asking(t('quotaSpend'), () => void sim.setQuota({ limit: world.quota.used })),
    asking(t('quotaRefill'), () => void sim.setQuota({ limit: 300, used: 0 })),
    asking(t('quotaUnlimited'), () => void sim.setQuota({ limit: null }))));
}
