import type { Auth, User } from 'firebase/auth';
import { render } from 'preact';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { isProgrammeKnown } from './data/documents.ts';
import { isStaff, meet } from './data/me.ts';
import { watchVersion } from './kit/version.ts';
import { Missing } from './pages/missing.tsx';
import { forParticipants, Start } from './pages/start.tsx';
import { Boundary } from './kit/boundary.tsx';
import { Loading } from './kit/known.tsx';
import { Frame } from './parts/frame.tsx';
import { later } from './kit/later.tsx';

/** Puts the page of somebody who has signed in where the sign-in page was. */
export async function open(root: Element, auth: Auth, user: User): Promise<void> {
  await meet(auth, user);
  watchVersion();
  render(<App />, root);
}

const Accessibility = later(async () => (await import('./pages/accessibility.tsx')).Accessibility);
const Methods = later(async () => (await import('./pages/methods.tsx')).Methods);
const People = later(async () => (await import('./pages/people.tsx')).People);
const Person = later(async () => (await import('./pages/person.tsx')).Person);
const Points = later(async () => (await import('./pages/points.tsx')).Points);
const Profile = later(async () => (await import('./pages/profile.tsx')).Profile);
const Request = later(async () => (await import('./pages/request.tsx')).Request);
const SessionPage = later(async () => (await import('./pages/session.tsx')).SessionPage);
const Sessions = later(async () => (await import('./pages/sessions.tsx')).Sessions);

// The rules protect what staff see; that others don't even download the page is for its size.
const Staff = later(async () => (await import('./pages/staff/staff.tsx')).Staff);
const StaffOrMissing = () => (isStaff() ? <Staff /> : <Missing />);

const ForParticipants = {
  people: forParticipants(People),
  person: forParticipants(Person),
  request: forParticipants(Request),
};

const App = () => (
  <LocationProvider>
    <Frame>{isProgrammeKnown.value ? <Pages /> : <Loading />}</Frame>
  </LocationProvider>
);

function Pages() {
  const { path } = useLocation();
  return (
    // A fault in one page is no reason not to show another.
    <Boundary key={path}>
      <Router>
        <Route path="/" component={Start} />
        <Route path="/sessions" component={Sessions} />
        <Route path="/sessions/:id" component={SessionPage} />
        <Route path="/methods/:id?" component={Methods} />
        <Route path="/points" component={Points} />
        <Route path="/people" component={ForParticipants.people} />
        <Route path="/people/:uid" component={ForParticipants.person} />
        <Route path="/request" component={ForParticipants.request} />
        <Route path="/profile" component={Profile} />
        <Route path="/accessibility" component={Accessibility} />
        <Route path="/staff/:section?/:id?" component={StaffOrMissing} />
        <Route default component={Missing} />
      </Router>
    </Boundary>
  );
}
