-- Needs said together are looked at together; without this every look would read all cases.
CREATE INDEX help_requests_linked ON help_requests (linked_to) WHERE linked_to IS NOT NULL;
