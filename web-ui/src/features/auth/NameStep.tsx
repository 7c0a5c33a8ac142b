export function NameStep() {
  return <main />;
}
