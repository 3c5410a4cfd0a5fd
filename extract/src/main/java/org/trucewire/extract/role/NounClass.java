package org.trucewire.extract.role;

/** What sort of party a noun names; {@code role-nouns.tsv} explains each. */
public enum NounClass {
  FORCE,
  REBEL,
  SEPARATIST,
  OPPOSITION,
  MILITIA,
  GUNMAN,
  FIGHTER,
  CIVILIAN,
  OFFICIAL,
  GOVERNMENT,
  GROUP,
  PARTIES,
  COUNTRY,
  ASSET,
  CIVIL_OBJECT,
  WEAPON
}
