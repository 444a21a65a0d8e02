declare const uni: any;
