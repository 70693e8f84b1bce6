/** LINE's SDK, piece by piece: about a third smaller than the whole. Loaded only where there is a LINE. */
import liff from '@line/liff/core';
import CloseWindow from '@line/liff/close-window';
import GetAppLanguage from '@line/liff/get-app-language';
import GetIDToken from '@line/liff/get-id-token';
import IsInClient from '@line/liff/is-in-client';
import IsLoggedIn from '@line/liff/is-logged-in';
import Login from '@line/liff/login';
import Logout from '@line/liff/logout';

for (const piece of [new IsInClient(), new IsLoggedIn(), new Login(), new Logout(), new GetIDToken(), new CloseWindow(), new GetAppLanguage()])
  liff.use(piece as never);

export default liff;
