import { Outlet } from "@tanstack/react-router";
import { NameStep } from "~/features/auth/NameStep";
import { useMe } from "~/shared/api/me";

/** Everything behind the log-in. Whoever has not said their name yet is asked first; the address stays. */
export function Inside() {
  const me = useMe();
  return me.person.name.trim() === "" ? <NameStep /> : <Outlet />;
}
