import './main.css';
import { slotOverlay } from '@ricejar/admin-sdk';
import { keepIconsLocal } from '@ricejar/ui';
import { createApp } from 'vue';
import App from './App.vue';
import { installAdmin } from './install-admin.js';

keepIconsLocal();
slotOverlay.value = new URLSearchParams(location.search).has('overlay');
const app = createApp(App);
installAdmin(app);
app.mount('#app');
