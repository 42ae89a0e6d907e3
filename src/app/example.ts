import type { Layout } from "./layout/index.ts";

/** What a newcomer sees: small, and with one of everything. */
export const exampleText = `/// Parcels, and the people who send them.
project Logistics @version("1.0.0")

generate typescript {
  name "logistics-api"
}

enum ShipmentStatus { PENDING IN_TRANSIT DELIVERED }

/// A parcel on its way from one place to another.
entity Shipment {
  id           uuid            @id
  reference    string(20)      @unique
  origin       string(120)
  destination  string(120)
  status       ShipmentStatus  = PENDING
  weightKg     decimal(10,2)?  @min(0)
  customer     Customer        @onDelete(restrict)  // many shipments to one customer
  tags         Tag[]                                // many to many

  @@unique(origin, destination, reference)
  @@index(status)
}

/// Who sends parcels.
entity Customer {
  name       string(200)
  email      email        @unique @pii
  shipments  Shipment[]  // the other end of Shipment.customer
}

entity Tag { label string(40) @unique }
`;

export const exampleLayout: Layout = new Map([
  ["Shipment", { x: 0, y: 0 }],
  ["Customer", { x: 432, y: 0 }],
  ["Tag", { x: 432, y: 272 }],
]);
