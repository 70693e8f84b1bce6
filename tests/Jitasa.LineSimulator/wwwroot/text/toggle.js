import { h } from '../dom.js';
import { currentLanguage, speak } from './text.js';

export const languageToggle = () => h('button', {
  type: 'button', class: 'pill', lang: currentLanguage() === 'th' ? 'en' : 'th', onclick: () => speak(currentLanguage() === 'th' ? 'en' : 'th'),
}, currentLanguage() === 'th' ? 'English' : 'ไทย');
