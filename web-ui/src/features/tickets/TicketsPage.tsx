export default function TicketsPage() {
  return <main />;
}
