package org.cadre.uploads;

/** CHECKED after the dry run, APPLIED when everything is in, REFUSED where it could not be applied. */
public enum UploadState {
    CHECKED, APPLIED, REFUSED
}
