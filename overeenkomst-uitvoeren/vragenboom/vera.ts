/**
 * Lists of VERA, the standard of the sector (www.stichting-vera.nl), copied from its public Referentiedata.csv: licence CC0 1.0.
 * Kept as two lists of `CODE name`, so that they can be read beside the original.
 */
const read = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split('\n')
      .map((line) => [line.trim().slice(0, 3), line.trim().slice(4)]),
  )

/** VERA DEFECTSOORT: what is wrong with it. */
export const DEFECTSOORTEN = read(`
  BEK Beklad
  BET Betonrot
  BEV Bevroren
  BIJ Bijen
  BLI Blijft branden
  BOK Boktorren
  BRE Breuk / scheur
  BS0 Beschadigd (omvang onbenoemd)
  BS1 Beschadigd < 1m2
  BS2 Beschadigd 1-5 m2
  BS3 Beschadigd >5 m2
  DEF Defect / onderdeel defect
  DOO Doorboord
  DRP Druppelt
  DRU Waterdruk te laag
  GAS Gaslucht/gaslek
  GEL Maakt vreemd geluid
  GEZ Gezwollen
  GLA Glasbreuk
  HOR Houtrot
  HOW Houtwormen
  INB Inbraakschade
  KAL Verkalkt
  KEV Kevers
  KKL Kakkerlakken
  KLE Klemt / opent niet
  KNI Knippert
  LEK Lekt
  LOO Loopt door
  LOS Zit los / onderdeel zit los
  MIE Mieren
  MUI Muizen
  ONA Onvoldoende afzuiging
  ONK Onvoldoende kracht
  ONT Ontbreekt / onderdeel ontbreekt
  ONZ Ontzet
  OVE Overig
  PER Personen ingesloten
  RAT Ratten
  ROE Roest
  SAF Sleutel afgebroken
  SCH Schimmel
  SDE Slot defect
  SKW Sleutel kwijt
  SLU Sluit niet
  SPR Spraak/video slecht
  STA Staat stil
  STI Stinkt
  STO Storing
  TEM Onjuiste temperatuur
  TIJ Tijdschakelklok werkt niet
  TOC Tocht
  VBI Verf laat los (binnen)
  VBU Verf laat los (buiten)
  VLO Vlooien
  VOC Vochtig / nat
  VOG Vogelnest
  VOL Is vol
  VS0 Verstopt (hoogte onbenoemd)
  VS1 Verstopt (lager dan 7,5 meter)
  VS2 Verstopt (hoger dan 7,5 meter)
  VSC Verschoven
  VWE Verlichting werkt niet
  VZT Verzakt
  WAN Wandluizen
  WES Wespen
  ZIL Zilvervisjes
`)

/** VERA BOUWKUNDIGELEMENTDETAILSOORT: the part of the building. */
export const ELEMENTEN = read(`
  AAN Aanrecht
  AFD Afdekker
  ARM Armatuur
  BAD Bad
  BLK Balk
  BKO Balkon
  BLU Balustrade
  BEG Beglazing
  BOE Boeiboord
  BOI Boiler
  BOR Borstwering
  BRA Brandblusser
  BME Brandmeldinstallatie
  CLO Closetcombinatie
  CON Console
  DAK Dak
  DKA Dakkapel
  DRA Dakraam
  DRN Dakrand
  DEU Deur
  DDR Deurdranger
  DOR Dorpel
  DOU Douche
  EXP Expansievat
  FON Fontein
  GAL Galerij
  GAR Garagedeur
  GOO Goot
  HAN Handmelder
  HEK Hek
  HEL Hellingbaan
  HEM Hemelwaterafvoer
  ISO Isolatie
  KAN Kanteldeur
  KAS Kast
  KET Ketel
  KOL Kolom
  KOZ Kozijn
  LAA Laadpaal
  LEU Leuning
  LIC Lichtkoepel
  LST Lichtstraat
  LIF Lift
  LUC Luchtbehandelingskast
  LFE Luifel
  LUI Luik
  MEL Meldsirene
  NVO NVO
  PAN Paneel
  PLA Plafond
  POS Postkast
  PRI Privacyscherm
  RAA Raam
  RAD Radiator
  ROO Rookmelder
  RST Rooster
  SST Schoorsteen
  SDE Schuifdeur
  SPU Schuifpui
  TRA Trap
  TLI Traplift
  URI Urinoir
  VEN Ventilatiekap
  VRO Ventilatierooster
  VLI Vliesgevel
  VTR Vlizotrap
  VLO Vloer
  WAN Wand
  WAR Warmtepomp
  WTE Warmteterugwinning apparaat
  WAS Wastafel
  ZPA Zonnepaneel
  ZON Zonwering
  AFV Afvoer
  BAL Balustrades en leuningen
  BEV Beveiliging
  BIA Binnenwandafwerking
  BID Bidet
  BIN Binnenwanden
  BIW Binnenwandopeningen
  BUA Buitenwandafwerking
  BUI Buitenwanden
  BUW Buitenwandopeningen
  COM Communicatie
  DBE Dakbedekking
  DOP Dakopeningen
  ELE Elektra
  GAS Gas
  KEU Keukenvoorzieningen
  LAV Lavet
  LOS Losse opslaginventaris
  PAF Plafondafwerking
  SAN Sanitaire voorzieningen
  SCH Schilderwerk
  TER Terrein
  THA Trap- en hellingafwerking
  VAF Vloerafwerking
  VEO Verwarmingsonderdelen
  VER Verlichting
  VOP Vloeropeningen
  VTO Verwarmingstoestellen
  WAT Waterleiding/hoofdkraan
`)

/** "Druppelt", or the code itself when VERA no longer has it. */
export const showDefectsoort = (code: string): string => DEFECTSOORTEN.get(code) ?? code
export const showElement = (code: string): string => ELEMENTEN.get(code) ?? code
