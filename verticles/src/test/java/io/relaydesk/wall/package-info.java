/**
 * The wall between workspaces, attacked. {@link io.relaydesk.wall.WallCatalogueIT} asks the database whether every table stands
 * behind it, {@link io.relaydesk.wall.TenantWallIT} pushes against it table by table, {@link io.relaydesk.wall.AttackSuiteIT} calls
 * every operation of the contract as everybody who should not, and {@link io.relaydesk.wall.WallOffIT} takes the wall down to see
 * whether the suite would notice.
 */
package io.relaydesk.wall;
