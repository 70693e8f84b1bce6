/** The only file that calls LINE's SDK; every screen sees a {@link Liff}. */

export interface Liff {
  /** Null when the person is not signed in, or the app may not see who they are. */
  idToken(): string | null;
  /** Leaves for LINE's login. */
  login(): void;
  /** Forgets what LINE gave us, so that the next login gives something fresh. */
  signInAgain(): void;
  isInLine(): boolean;
  close(): void;
  /** As the phone's LINE is set, "th" or "en-US". */
  language(): string;
}

/** What we use of the SDK, as both LINE's and the simulator's have it. */
interface Sdk {
  init(options: { liffId: string; withLoginOnExternalBrowser?: boolean }): Promise<void>;
  isLoggedIn(): boolean;
  login(options?: { redirectUri?: string }): void;
  logout(): void;
  getIDToken(): string | null;
  isInClient(): boolean;
  closeWindow(): void;
  getAppLanguage?(): string;
}

export async function openLiff(liffId: string, fake: string | null): Promise<Liff> {
  const sdk = fake ? ((await import(/* @vite-ignore */ fake)) as { default: Sdk }).default : ((await import('./lineSdk')).default as unknown as Sdk);
  await sdk.init({ liffId, withLoginOnExternalBrowser: true });
  const login = () => sdk.login({ redirectUri: location.href });
  return {
    idToken: () => (sdk.isLoggedIn() ? sdk.getIDToken() : null),
    login,
    signInAgain() {
      // In LINE's own browser there is no login: it signs in when it is opened.
      if (sdk.isInClient()) return sdk.closeWindow();
      sdk.logout();
      login();
    },
    isInLine: () => sdk.isInClient(),
    close: () => sdk.closeWindow(),
    language: () => sdk.getAppLanguage?.() ?? navigator.language,
  };
}
