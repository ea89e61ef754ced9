import type { Auth, User } from 'firebase/auth';
import { render } from 'preact';
import { lazy, LocationProvider, Route, Router } from 'preact-iso';
import { isProgrammeKnown } from './data/documents.ts';
import { isStaff, meet } from './data/me.ts';
import { Missing } from './pages/missing.tsx';
import { People } from './pages/people.tsx';
import { Profile } from './pages/profile.tsx';
import { Request } from './pages/request.tsx';
import { forParticipants, Start } from './pages/start.tsx';
import { Boundary, LoadFailed } from './parts/boundary.tsx';
import { Frame } from './parts/frame.tsx';
import { Loading } from './parts/page.tsx';

/** Puts the page of somebody who has signed in where the sign-in page was. */
export async function open(root: Element, auth: Auth, user: User): Promise<void> {
  await meet(auth, user);
  render(<App />, root);
}

const ForParticipants = { people: forParticipants(People), request: forParticipants(Request) };

// The rules protect what staff see; that others don't even download the page is for its size.
const Staff = lazy(async () => {
  try {
    return (await import('./pages/staff/staff.tsx')).Staff;
  } catch (error) {
    console.error(error);
    return LoadFailed;
  }
});
const StaffOrMissing = () => (isStaff() ? <Staff /> : <Missing />);

const App = () => (
  <LocationProvider>
    <Frame>
      <Boundary>{isProgrammeKnown.value ? <Pages /> : <Loading />}</Boundary>
    </Frame>
  </LocationProvider>
);

const Pages = () => (
  <Router>
    <Route path="/" component={Start} />
    <Route path="/people" component={ForParticipants.people} />
    <Route path="/request" component={ForParticipants.request} />
    <Route path="/profile" component={Profile} />
    <Route path="/staff/:section?" component={StaffOrMissing} />
    <Route default component={Missing} />
  </Router>
);
