import './main.css';
import { keepIconsLocal } from '@ricejar/ui';
import { createApp } from 'vue';
import App from './App.vue';
import { installAdmin } from './install-admin.js';

keepIconsLocal();
const app = createApp(App);
installAdmin(app);
app.mount('#app');
