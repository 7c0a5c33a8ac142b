import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { readsAsStaff } from "~/shared/lib/roles";
import { noticeSession, requireMe, startIn, startOf, workspaceOf } from "./guards";
import { ErrorPage } from "./pages/ErrorPage";
import { NotFoundPage } from "./pages/NotFoundPage";
import { Waiting } from "./pages/Waiting";
import { isTicketView, paths, patterns } from "./paths";
import { RootLayout } from "./RootLayout";
import { SettingsLayout } from "./settings/SettingsLayout";
import { Inside } from "./shell/Inside";
import { WorkspaceLayout } from "./shell/WorkspaceLayout";
import { readTicketSearch } from "./ticket-search";

const root = createRootRoute({ component: RootLayout, notFoundComponent: NotFoundPage });

const login = createRoute({
  getParentRoute: () => root,
  path: patterns.login,
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === "string" ? { next: search.next } : {},
  beforeLoad: noticeSession,
  component: lazyRouteComponent(() => import("~/features/auth/LoginPage")),
});

const invite = createRoute({
  getParentRoute: () => root,
  path: patterns.invite,
  component: lazyRouteComponent(() => import("~/features/auth/InvitePage")),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: async ({ location }) => ({ me: await requireMe(location.href) }),
  component: Inside,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: patterns.home,
  beforeLoad: ({ context }) => {
    throw redirect({ to: startOf(context.me), replace: true });
  },
});

const newWorkspace = createRoute({
  getParentRoute: () => inside,
  path: patterns.newWorkspace,
  component: lazyRouteComponent(() => import("~/features/workspace/NewWorkspacePage")),
});

const me = createRoute({
  getParentRoute: () => inside,
  path: patterns.me,
  component: lazyRouteComponent(() => import("~/features/me/MePage")),
});

const workspace = createRoute({
  getParentRoute: () => inside,
  path: patterns.workspace,
  beforeLoad: ({ context, params }) => ({ workspace: workspaceOf(context.me, params.slug) }),
  component: WorkspaceLayout,
});

const workspaceHome = createRoute({
  getParentRoute: () => workspace,
  path: "/",
  beforeLoad: ({ context }) => {
    throw redirect({ to: startIn(context.workspace), replace: true });
  },
});

const tickets = createRoute({
  getParentRoute: () => workspace,
  path: "tickets/$view",
  validateSearch: readTicketSearch,
  beforeLoad: ({ context, params }) => {
    if (!isTicketView(params.view) || !readsAsStaff(context.workspace.permissions))
      throw redirect({ to: startIn(context.workspace), replace: true });
  },
  component: lazyRouteComponent(() => import("~/features/tickets/TicketsPage")),
});

/** Has no component: TicketsPage stays as it is and shows the ticket beside its list. */
const ticket = createRoute({ getParentRoute: () => tickets, path: "$number" });

const newTicket = createRoute({
  getParentRoute: () => workspace,
  path: "new",
  beforeLoad: ({ context, params }) => {
    if (!readsAsStaff(context.workspace.permissions))
      throw redirect({ to: paths.newRequest(params.slug), replace: true });
  },
  component: lazyRouteComponent(() => import("~/features/tickets/NewTicketPage")),
});

const search = createRoute({
  getParentRoute: () => workspace,
  path: "search",
  validateSearch: (given: Record<string, unknown>): { q?: string } =>
    typeof given.q === "string" || typeof given.q === "number" ? { q: String(given.q) } : {},
  component: lazyRouteComponent(() => import("~/features/search/SearchPage")),
});

const members = createRoute({
  getParentRoute: () => workspace,
  path: "members",
  validateSearch: (search: Record<string, unknown>): { q?: string; show?: string } => ({
    ...(typeof search.q === "string" ? { q: search.q } : {}),
    ...(typeof search.show === "string" ? { show: search.show } : {}),
  }),
  component: lazyRouteComponent(() => import("~/features/people/MembersPage")),
});

const settings = createRoute({
  getParentRoute: () => workspace,
  path: "settings",
  component: SettingsLayout,
});

const general = createRoute({
  getParentRoute: () => settings,
  path: "/",
  component: lazyRouteComponent(() => import("~/features/workspace/SettingsPage")),
});

const options = createRoute({
  getParentRoute: () => settings,
  path: "options",
  component: lazyRouteComponent(() => import("~/features/setup/OptionsPage")),
});

const branding = createRoute({
  getParentRoute: () => settings,
  path: "branding",
  component: lazyRouteComponent(() => import("~/features/setup/BrandingPage")),
});

const blocked = createRoute({
  getParentRoute: () => settings,
  path: "blocked",
  component: lazyRouteComponent(() => import("~/features/setup/BlockedPage")),
});

const teams = createRoute({
  getParentRoute: () => settings,
  path: "teams",
  component: lazyRouteComponent(() => import("~/features/teams/TeamsPage")),
});

const team = createRoute({
  getParentRoute: () => settings,
  path: "teams/$team",
  component: lazyRouteComponent(() => import("~/features/teams/TeamPage")),
});

const topics = createRoute({
  getParentRoute: () => settings,
  path: "topics",
  component: lazyRouteComponent(() => import("~/features/catalog/topics/TopicsPage")),
});

const tags = createRoute({
  getParentRoute: () => settings,
  path: "tags",
  component: lazyRouteComponent(() => import("~/features/catalog/tags/TagsPage")),
});

const fields = createRoute({
  getParentRoute: () => settings,
  path: "fields",
  component: lazyRouteComponent(() => import("~/features/catalog/fields/FieldsPage")),
});

const statuses = createRoute({
  getParentRoute: () => settings,
  path: "statuses",
  component: lazyRouteComponent(() => import("~/features/workflow/StatusesPage")),
});

const priorities = createRoute({
  getParentRoute: () => settings,
  path: "priorities",
  component: lazyRouteComponent(() => import("~/features/workflow/PrioritiesPage")),
});

const numbers = createRoute({
  getParentRoute: () => settings,
  path: "numbers",
  component: lazyRouteComponent(() => import("~/features/workflow/NumbersPage")),
});

const roles = createRoute({
  getParentRoute: () => settings,
  path: "roles",
  component: lazyRouteComponent(() => import("~/features/roles/RolesPage")),
});

const mails = createRoute({
  getParentRoute: () => workspace,
  path: "mails",
  validateSearch: (search: Record<string, unknown>): { state?: string } =>
    typeof search.state === "string" ? { state: search.state } : {},
  component: lazyRouteComponent(() => import("~/features/mails/MailsPage")),
});

const requests = createRoute({
  getParentRoute: () => workspace,
  path: "requests",
  component: lazyRouteComponent(() => import("~/features/requests/RequestsPage")),
});

const newRequest = createRoute({
  getParentRoute: () => workspace,
  path: "requests/new",
  component: lazyRouteComponent(() => import("~/features/requests/NewRequestPage")),
});

const request = createRoute({
  getParentRoute: () => workspace,
  path: "requests/$number",
  component: lazyRouteComponent(() => import("~/features/requests/RequestPage")),
});

const tree = root.addChildren([
  login,
  invite,
  inside.addChildren([
    home,
    newWorkspace,
    me,
    workspace.addChildren([
      workspaceHome,
      tickets.addChildren([ticket]),
      newTicket,
      search,
      members,
      settings.addChildren([
        general,
        options,
        branding,
        blocked,
        statuses,
        priorities,
        numbers,
        topics,
        tags,
        fields,
        teams,
        team,
        roles,
      ]),
      mails,
      requests,
      newRequest,
      request,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  defaultPreloadDelay: 40,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
