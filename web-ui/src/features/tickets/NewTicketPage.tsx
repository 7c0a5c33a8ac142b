export default function NewTicketPage() {
  return <main />;
}
