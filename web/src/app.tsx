import type { Auth, User } from 'firebase/auth';
import { render } from 'preact';
import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso';
import { isStaff, meet } from './data/me.ts';
import { Missing } from './pages/missing.tsx';
import { People } from './pages/people.tsx';
import { Profile } from './pages/profile.tsx';
import { Request } from './pages/request.tsx';
import { forParticipants, Start } from './pages/start.tsx';
import { Frame } from './parts/frame.tsx';

/** Puts the page of somebody who has signed in where the sign-in page was. */
export async function open(root: Element, auth: Auth, user: User): Promise<void> {
  await meet(auth, user);
  render(<App />, root);
}

const ForParticipants = { people: forParticipants(People), request: forParticipants(Request) };

// The rules protect what staff see; that others don't even download the page is for its size.
const Staff = lazy(async () => (await import('./pages/staff/staff.tsx')).Staff);
const StaffOrMissing = () => (isStaff() ? <Staff /> : <Missing />);

const App = () => (
  <LocationProvider>
    <Frame>
      <ErrorBoundary>
        <Router>
          <Route path="/" component={Start} />
          <Route path="/people" component={ForParticipants.people} />
          <Route path="/request" component={ForParticipants.request} />
          <Route path="/profile" component={Profile} />
          <Route path="/staff/:section?" component={StaffOrMissing} />
          <Route default component={Missing} />
        </Router>
      </ErrorBoundary>
    </Frame>
  </LocationProvider>
);
