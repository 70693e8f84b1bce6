import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError, config, signIn } from './api';
import { openLiff, type Liff } from './liff';
import { pageOf, type Page } from './page';
import { MediaScreen } from './screens/MediaScreen';
import { Notice } from './screens/Notice';
import { chooseLanguage, words } from './text/words';
import './style.css';

type Stage =
  | { at: 'opening' }
  | { at: 'open'; page: Page; liff: Liff }
  | { at: 'stopped'; code: string; liff?: Liff };

function App() {
  const [stage, setStage] = useState<Stage>({ at: 'opening' });
  const open = () => {
    setStage({ at: 'opening' });
    void enter().then(setStage);
  };
  useEffect(open, []);

  if (stage.at === 'opening') return <Notice text={words().opening} busy />;
  if (stage.at === 'stopped') {
    // LINE's token has run out too: trying again would show LINE the same one.
    const isSignedOut = stage.code === 'sign_in';
    return <Notice text={words().stopped(stage.code)} signInAgain={isSignedOut} again={isSignedOut ? undefined : open} liff={stage.liff} />;
  }
  if (stage.page.name === 'media') return <MediaScreen id={stage.page.id} liff={stage.liff} />;
  return <Notice text={words().nothingHere} liff={stage.liff} />;
}

/** Opens LIFF, trades its ID token for our own session, and finds out which page is meant. */
async function enter(): Promise<Stage> {
  let liff: Liff | undefined;
  try {
    const settings = await config();
    if (!settings.liffId) return { at: 'stopped', code: 'not_set_up' };
    liff = await openLiff(settings.liffId, settings.fakeLiff);
    chooseLanguage(liff.language());
    const token = liff.idToken();
    if (!token) {
      // Outside LINE: the browser leaves for LINE's login and comes back here.
      liff.login();
      return { at: 'opening' };
    }
    await signIn(token);
    return { at: 'open', page: pageOf(location), liff };
  } catch (problem) {
    const code = problem instanceof ApiError ? problem.code : 'offline';
    return { at: 'stopped', code, liff };
  }
}

render(<App />, document.getElementById('app')!);
